/**
 * The same function, which works only when its argument is another one than last time. For what is derived from a life
 * and asked for in every frame while the age runs.
 */
export const remembered = <In, Out>(run: (input: In) => Out): ((input: In) => Out) => {
  let last: { readonly input: In; readonly output: Out } | null = null
  return input => {
    if (last === null || last.input !== input) last = { input, output: run(input) }
    return last.output
  }
}
