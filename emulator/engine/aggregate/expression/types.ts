/** What an expression sees: the document, and the variables that `$let`, `$map` and `$lookup` bind around it. */
export type Scope = { root: unknown; variables: Readonly<Record<string, unknown>> }

/** Gives an expression's value; `undefined` is a missing one. */
export type Evaluate = (scope: Scope) => unknown

/** Compiles an inner expression, which may also use the variables named in `bound`. */
export type Compile = (expression: unknown, bound?: readonly string[]) => Evaluate

/** Compiles `{ $name: operand }`. Refuses what MongoDB refuses before it looks at a document. */
export type Operator = (operand: unknown, compile: Compile, name: string) => Evaluate

export type Operators = Readonly<Record<string, Operator>>
