import type { MenuItemConstructorOptions } from 'electron';

/** Electron's own menu offers developer tools and reloading; this one offers what the window needs. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return [
    ...(platform === 'darwin'
      ? [{ role: 'appMenu' } as const]
      : [{ label: '&File', submenu: [{ role: 'quit' }] } as const]),
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
}
