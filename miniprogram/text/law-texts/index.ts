/** 法规原文: the two texts that everything here stands on, whole. */
import { type Day } from '@shared/model/day'
import measures from './measures.json'
import ordinance from './ordinance.json'

export type Article = { number: number; paragraphs: readonly string[] }
export type Chapter = { title: string; articles: readonly Article[] }
/** `short` is the name in article keys (`条例:19.1.1`); `made`: by whom and when; `since`: in force; `source`: of this copy. */
export type LawText = {
  short: string
  title: string
  made: string
  since: Day
  source: string
  chapters: readonly Chapter[]
}

export const lawTexts: readonly LawText[] = [ordinance, measures]

export type Place = { law: LawText; chapter: Chapter; article: Article }

const places: readonly Place[] = lawTexts.flatMap((law) =>
  law.chapters.flatMap((chapter) => chapter.articles.map((article) => ({ law, chapter, article }))),
)

/** Where `条例:19.1.1` stands: its article, whatever paragraph and item follow; undefined for a law that is not kept here. */
export const placeOf = (key: string): Place | undefined => {
  const [, short, number] = /^([^:]+):(\d+)/.exec(key) ?? []
  return places.find((one) => one.law.short === short && one.article.number === Number(number))
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** The articles that hold all these words, in order; none for no words. */
export const searchLaw = (text: string): readonly Place[] => {
  const words = text.normalize('NFKC').split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return places.filter(({ article }) => {
    const whole = plain(article.paragraphs.join(''))
    return words.every((word) => whole.includes(word))
  })
}
