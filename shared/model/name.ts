/** Dots that keyboards offer where a name has its `·` (U+00B7). */
const dots = /[•・‧∙⋅．.]/gu

/**
 * A name as it is compared and stored: without outer spaces, its dots the one of the standard. Nothing else is changed: no
 * Unicode normalisation, which would turn some characters of names into others.
 */
export const normalName = (name: string): string =>
  /\p{Script=Han}/u.test(name) ? name.trim().replace(dots, '·') : name.trim()
