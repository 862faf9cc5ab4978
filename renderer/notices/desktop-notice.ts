/** Notices on the desktop, where the page may give them and the user wants them. */

type Notices = {
  readonly permission: NotificationPermission;
  readonly requestPermission: () => Promise<NotificationPermission>;
  readonly show: (title: string, body: string) => void;
};

/** Those of the page; null where there are none, as in some shells. */
export function pageNotices(): Notices | null {
  if (typeof Notification === 'undefined') return null;
  return {
    get permission() {
      return Notification.permission;
    },
    requestPermission: () => Notification.requestPermission(),
    show: (title, body) => {
      const notice = new Notification(title, { body, tag: title });
      notice.addEventListener('click', () => window.focus());
    },
  };
}

export type { Notices };
