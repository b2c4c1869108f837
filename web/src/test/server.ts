import { setupServer } from 'msw/node';

/** The network of a test: what a test has not answered is an error. */
export const server = setupServer();
