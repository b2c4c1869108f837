import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** Somebody with an account, or about to have one. */
export interface Person {
  readonly penName: string;
  readonly email: string;
  readonly password: string;
  readonly birth: { readonly month: string; readonly year: string };
}

/** Somebody new, grown up unless said otherwise. */
export function somebody(change: Partial<Person> = {}): Person {
  return {
    penName: 'Maren Aas',
    email: `${randomUUID()}@example.org`,
    password: 'seven quiet herons under the pier',
    birth: { month: 'May', year: '1984' },
    ...change,
  };
}

/** Somebody new who is under the age of consent everywhere. */
export function child(): Person {
  return somebody({ penName: 'Mia', birth: { month: 'May', year: String(new Date().getFullYear() - 9) } });
}

/** Fills the sign-up page as it stands, and sends it. */
export async function fillSignUp(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Month', { exact: true }).selectOption(person.birth.month);
  await page.getByLabel('Year', { exact: true }).fill(person.birth.year);
  await page.getByLabel('Pen name').fill(person.penName);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: CREATE }).click();
}

/** Signs somebody up who comes straight to the sign-up page. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-up');
  await fillSignUp(page, person);
  await page.waitForURL(/\/library/);
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, person.email, person.password);
  await page.waitForURL(/\/library/);
}

/** What was typed is still in its fields. */
export async function expectKept(page: Page, person: Person): Promise<void> {
  await expect(page.getByLabel('Year', { exact: true })).toHaveValue(person.birth.year);
  await expect(page.getByLabel('Pen name')).toHaveValue(person.penName);
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(person.password);
}

/** The house one was last in names the button. */
const CREATE = /^(Create account|Sign up|Make my place)$/;
