/** The animals people go by, drawn by the illustrator in the press of each house. Who has chosen none is one of the first six. */
export const ANIMALS = ['fox', 'rabbit', 'bear', 'owl', 'cat', 'hedgehog', 'mouse', 'dog', 'penguin', 'frog', 'squirrel', 'dragon'] as const;
export type AnimalName = (typeof ANIMALS)[number];

/** As many stand for people who have chosen none. */
export const BY_CHANCE = 6;
