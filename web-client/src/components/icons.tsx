import type { ReactNode } from 'react';

/** Drawn on 24 by 24; always beside a text or in a control with a name, so hidden from screen readers. */
function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const BellIcon = () => (
  <Icon>
    <path d="M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10 20.5h4" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon size={18}>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="m15 15 5 5" />
  </Icon>
);
export const DotsIcon = () => (
  <Icon>
    <path d="M12 5.5v.01M12 12v.01M12 18.5v.01" strokeWidth="3" />
  </Icon>
);
export const CheckIcon = ({ size = 18 }: { size?: number }) => (
  <Icon size={size}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);
export const LeftIcon = () => (
  <Icon size={18}>
    <path d="m14 6-6 6 6 6" />
  </Icon>
);
export const RightIcon = () => (
  <Icon size={18}>
    <path d="m10 6 6 6-6 6" />
  </Icon>
);
export const DownIcon = () => (
  <Icon size={18}>
    <path d="m6 9.5 6 6 6-6" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon size={18}>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);
export const PencilIcon = () => (
  <Icon size={18}>
    <path d="m5 19 .8-3.6L16 5.2l2.8 2.8L8.6 18.2zM13.8 7.4l2.8 2.8" />
  </Icon>
);
export const LockIcon = () => (
  <Icon size={18}>
    <rect x="5.5" y="11" width="13" height="8.5" rx="2" />
    <path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
  </Icon>
);
export const UploadIcon = () => (
  <Icon>
    <path d="M12 15V4.5m0 0L7.5 9M12 4.5 16.5 9M5 15.5V19h14v-3.5" />
  </Icon>
);
export const DownloadIcon = () => (
  <Icon size={18}>
    <path d="M12 4.5V15m0 0-4.5-4.5M12 15l4.5-4.5M5 16v3h14v-3" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon size={18}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
