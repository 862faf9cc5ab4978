import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Serving } from '../../host/serve.ts';
/** Where the suite's setup has left the finished runs of the first comparison. */
export declare const KNOWN_WORK = "CARE_MARKET_E2E_WORK";
export declare const WORK_FILE = "work.sqlite";
/** The real program on a temporary data folder. */
export type Program = {
    readonly serving: Serving;
    readonly stop: () => Promise<void>;
};
/** @param known whether what the first screens run has been run before, so that a test need not wait for it. */
export declare function startProgram(known?: boolean): Promise<Program>;
/** A page with a record of everything that ought not to happen. */
export type Watched = {
    readonly page: Page;
    readonly complaints: readonly string[];
    readonly close: () => Promise<void>;
};
export declare function openWindow(browser: Browser, { serving }: Program, options?: BrowserContextOptions, at?: string): Promise<Watched>;
/** Wait until the figures on the screen belong to the choice above them; on a busy machine runs take long. */
export declare function upToDate(page: Page): Promise<void>;
/** Goes to a tab of the comparison and waits until it is drawn. */
export declare function show(page: Page, tab: string): Promise<void>;
