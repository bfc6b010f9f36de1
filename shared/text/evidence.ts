import type { EvidenceKind, EvidenceNeed } from '../rules/evidence'

/** 房屋材料 as people call them. */
export const evidenceNames: Record<EvidenceKind, string> = {
  ownership: '产权证或购房合同',
  lease: '租赁合同',
  authorisation: '委托书',
}

/** `委托书，以及产权证或购房合同、租赁合同任一种`. */
export const evidenceNeedText = (needs: readonly EvidenceNeed[]): string =>
  needs
    .map((need) => {
      const names = need.map((kind) => evidenceNames[kind])
      return names.length > 1 ? `${names.join('、')}（任一种）` : names.join('')
    })
    .join('，以及')
