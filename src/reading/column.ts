/**
 * A list that is only added to. It stands in blocks, so that growing copies nothing: a plain array of many rows is
 * copied into fresh memory again and again, which takes longer than filling it.
 */
export interface Column<Value> {
  readonly blocks: Value[][];
  length: number;
}

const blockBits = 10;
const blockEnd = (1 << blockBits) - 1;

export const emptyColumn = <Value>(): Column<Value> => ({ blocks: [], length: 0 });

export const append = <Value>(column: Column<Value>, value: Value): void => {
  const { blocks, length } = column;
  if ((length & blockEnd) === 0) blocks.push([value]);
  else (blocks[length >> blockBits] as Value[]).push(value);
  column.length++;
};

/** The value of a row that there is. */
export const valueAt = <Value>({ blocks }: Column<Value>, row: number): Value => (blocks[row >> blockBits] as Value[])[row & blockEnd] as Value;
