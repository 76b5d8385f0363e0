/** An answer that is worked out once for each question: arbitraries are values, and take long to put together. */
export const remembered = <Question extends readonly unknown[], Answer>(
  answer: (...question: Question) => Answer,
): ((...question: Question) => Answer) => {
  const known = new Map<string, Answer>();
  return (...question) => {
    const key = JSON.stringify(question);
    if (!known.has(key)) known.set(key, answer(...question));
    return known.get(key) as Answer;
  };
};
