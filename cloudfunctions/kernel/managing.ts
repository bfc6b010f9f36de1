import type { DwellingLink } from './documents'

/**
 * 申报义务人 for whom a link's holder declares: an 实际管理人 who was named by the owner acts for the owner, whose the residents
 * stay. So nothing has to be carried over when a manager comes or goes, and both see the same people.
 */
export const declarantOf = ({ person, actsFor }: Pick<DwellingLink, 'person' | 'actsFor'>): string => actsFor ?? person
