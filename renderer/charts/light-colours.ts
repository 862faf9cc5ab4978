/** The colours of light mode by name, read from the window's own style sheets, whatever mode it is in. */
export function lightColours(page: Document): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ':root') continue;
      for (const name of rule.style) {
        if (name.startsWith('--')) colours.set(name, rule.style.getPropertyValue(name).trim());
      }
    }
  }
  return colours;
}
