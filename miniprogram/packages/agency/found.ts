/** A list of so many is looked through faster by name. */
export const worthFinding = 10

/** Whether it is somebody of that name, or of a part of it. */
export const isFound = (name: string) => (person: { name: string }) => person.name.includes(name.trim())
