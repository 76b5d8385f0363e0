/**
 * The same function, remembering its latest answer: outcomes that share a condition ask one person the same question
 * one after the other.
 */
export const rememberLatest = <Argument extends object, Answer>(answer: (argument: Argument) => Answer): ((argument: Argument) => Answer) => {
  let latest: { readonly argument: Argument; readonly answer: Answer } | undefined;
  return (argument) => {
    if (latest?.argument !== argument) latest = { argument, answer: answer(argument) };
    return latest.answer;
  };
};
