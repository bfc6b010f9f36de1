import { type Day } from '@shared/model/day'

/** The matters that have a guide, in the order in which they are listed. */
export const guideKeys = [
  'firstIssue',
  'endorsement',
  'lateEndorsement',
  'replacement',
  'reapplication',
  'slip',
  'moveIn',
  'moveOut',
  'agent',
  'unitFiling',
] as const
export type GuideKey = (typeof guideKeys)[number]

/** What a guide says under one heading. `rows`: term and words. `groups`: ways of which any will do. */
export type Block = {
  lead?: string
  points?: readonly string[]
  rows?: readonly (readonly [term: string, words: string])[]
  groups?: readonly { title: string; points: readonly string[] }[]
}

/**
 * 办理时间: the longest that the law allows, and how long it usually takes, told apart.
 * `about`: what the law limits, where that is not how long the answer takes.
 */
type Times = { about?: string; legal: NonNullable<Block['rows']>; usual: readonly string[] }

export type Question = { question: string; answer: string; article?: string }

/** A guide as of one day: every fee, day and number in it is the law's of that day. Articles as `条例:19.1.1`. */
export type Guide = {
  lead: string
  who: Block
  papers: Block
  steps: readonly string[]
  time: Times
  cost: Block
  where: Block
  articles: readonly string[]
  questions: readonly Question[]
  /** Where it is done in the app. */
  open: { label: string; page: string } | null
}

export type GuideOn = (day: Day) => Guide
