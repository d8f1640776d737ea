const RETURN_TO = 'leerstroom.return';

interface Place {
  userId: string;
  address: string;
}

/** Full navigations, in one place so that tests can watch them. */
export const browser = {
  leave(address: string) {
    window.location.assign(address);
  },
};

let who: string | undefined;

/** Whom to bring back to where they were when their session ended meanwhile. */
export function rememberWho(userId: string) {
  who = userId;
}

/** The session is over: sign in again, and come back here if it is the same person. */
export function signIn() {
  if (who) {
    const place: Place = { userId: who, address: window.location.pathname + window.location.search };
    sessionStorage.setItem(RETURN_TO, JSON.stringify(place));
  }
  browser.leave('/login');
}

/** Where this person was when their last session ended, asked once. */
export function placeToReturnTo(userId: string): string | undefined {
  const remembered = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  const place = remembered ? (JSON.parse(remembered) as Place) : undefined;
  return place?.userId === userId ? place.address : undefined;
}

export function cookie(name: string): string | undefined {
  const start = `${name}=`;
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(start));
  return found && decodeURIComponent(found.slice(start.length));
}
