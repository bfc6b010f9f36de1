import type { UseCases } from '../kernel/use-case'
import { accessList } from './desk/access-list'
import { askConsent } from './desk/ask-consent'
import { consentedData } from './desk/consented-data'
import { desk } from './desk/desk'
import { downloadList } from './desk/download-list'
import { startList } from './desk/start-list'
import { stepList } from './desk/step-list'
import { addDepartmentKey } from './keys/add-department-key'
import { endDepartmentKey } from './keys/end-department-key'
import { listDepartments } from './keys/list-departments'
import { saveDepartment } from './keys/save-department'
import type { PartnerPorts } from './ports'

export const partnerUseCases = (ports: PartnerPorts): UseCases<'partner'> => ({
  'partner.listDepartments': listDepartments(ports),
  'partner.saveDepartment': saveDepartment(ports),
  'partner.addDepartmentKey': addDepartmentKey(ports),
  'partner.endDepartmentKey': endDepartmentKey(ports),
  'partner.desk': desk(ports),
  'partner.startList': startList(ports),
  'partner.stepList': stepList(ports),
  'partner.accessList': accessList(ports),
  'partner.downloadList': downloadList(ports),
  'partner.askConsent': askConsent(ports),
  'partner.consentedData': consentedData(ports),
})
