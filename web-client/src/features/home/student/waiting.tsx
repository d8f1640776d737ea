/** A small boat that waits at the bank of a stream. */
export function Waiting() {
  return (
    <svg viewBox="0 0 320 170" width="280" height="149" aria-hidden="true" focusable="false">
      <rect width="320" height="170" rx="16" fill="#eaf6fa" />
      <circle cx="262" cy="42" r="20" fill="#f6c177" />
      <path d="M0 118c40-14 80-14 120 0H0z" fill="#b7d3a8" />
      <path d="M0 118c26-8 60-10 92-6l-14 58H0z" fill="#9cc08a" />
      <g stroke="#5b7f4b" strokeWidth="3" strokeLinecap="round">
        <path d="M30 112V84M40 114V92M22 114v-20" />
      </g>
      <path d="M0 128c27-10 53-10 80 0s53 10 80 0 53-10 80 0 53 10 80 0v42H0z" fill="#78bfd6" />
      <path d="M0 146c27-10 53-10 80 0s53 10 80 0 53-10 80 0 53 10 80 0v24H0z" fill="#3a93b3" />
      <path d="M128 112h92l-14 22h-62z" fill="#0b5d7a" />
      <path d="M174 108V44" stroke="#22282c" strokeWidth="4" strokeLinecap="round" />
      <path d="M178 50l34 50h-34z" fill="#fff" />
      <path d="M170 62l-24 38h24z" fill="#f7e3c4" />
      <path d="M128 114c-14 2-26 4-36 2" fill="none" stroke="#8a6d4b" strokeWidth="3" strokeLinecap="round" />
      <path d="M92 122v-16" stroke="#8a6d4b" strokeWidth="6" strokeLinecap="round" />
    </svg>
  );
}
