/** Keep files that are dropped where nothing takes them from being shown in place of the program, as a browser would. */
export function holdDrops(page: Pick<Document, 'addEventListener'>): void {
  for (const name of ['dragover', 'drop'] as const) {
    page.addEventListener(name, (event) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    });
  }
}
