/** One open registration of a person in a dwelling, in effect or waiting: the key is unique in the store. */
export const openKeyOf = (person: string, dwelling: string) => `${person}:${dwelling}`
