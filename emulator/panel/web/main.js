import { api } from './api.js'
import { showCalls } from './calls.js'
import { showClock } from './clock-bar.js'
import { showData } from './data.js'
import { byId } from './dom.js'
import { showInbox } from './inbox.js'
import { showNumbers } from './numbers.js'
import { showOutages } from './outages.js'
import { showPay } from './pay.js'
import { showPeople } from './people.js'
import { showPerson } from './person.js'
import { showPersonas } from './personas.js'
import { showPhones } from './phones.js'
import { showRegisters } from './registers.js'
import { showRules } from './rules.js'
import { reachable } from './state.js'
import { showViews } from './views.js'

reachable.listen((answers) => {
  byId('unreachable').hidden = answers
  byId('unreachable').textContent = answers ? '' : '连不上演示城，正在重试。它还在运行吗？（npm start）'
})

showViews()
showClock(api)
showPersonas(api)
showPeople(api)
showPhones(api)
showPerson(api)
showRegisters(api)
showOutages(api)
showInbox(api)
showPay(api)
showCalls(api)
showNumbers(api)
showData(api)
showRules(api)
