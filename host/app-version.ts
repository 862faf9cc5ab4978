/** The version of the program, as in package.json, which is not beside this file once it is bundled. */
export const APP_VERSION = '0.1.0';
