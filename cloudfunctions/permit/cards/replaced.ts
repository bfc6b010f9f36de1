import { replacementKind, type ReplacementKind } from '@shared/rules/replacement'
import type { PermitCase } from '../../kernel/documents'

/** 换领 or 补领 of a replacement; null for any other case. */
export const replacementOf = ({ replaces }: PermitCase): ReplacementKind | null =>
  replaces ? replacementKind(replaces) : null
