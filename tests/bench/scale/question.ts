/** Asks the product something, as its pages do; answers how many rows came, so that nothing is measured that finds nothing. */
export type Question = () => Promise<number>;
