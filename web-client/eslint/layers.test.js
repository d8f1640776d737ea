import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import { layers } from './layers.js';

RuleTester.describe = describe;
RuleTester.it = it;

const home = { filename: '/x/web-client/src/features/home/home-screen.tsx' };
const button = { filename: '/x/web-client/src/components/button.tsx' };
const router = { filename: '/x/web-client/src/app/router.tsx' };

new RuleTester().run('layers', layers, {
  valid: [
    { code: "import { Page } from '@/components/page'", ...home },
    { code: "import { Tile } from './tile'", ...home },
    { code: "import { useState } from 'react'", ...button },
    { code: "import { routes } from '@/features/home/routes'", ...router },
    { code: "const home = () => import('@/features/home/home-screen')", ...router },
  ],
  invalid: [
    { code: "import { Matrix } from '@/features/progress/matrix'", ...home, errors: [{ messageId: 'wrongWay' }] },
    { code: "import { Matrix } from '../progress/matrix'", ...home, errors: [{ messageId: 'wrongWay' }] },
    { code: "import { router } from '@/app/router'", ...home, errors: [{ messageId: 'wrongWay' }] },
    { code: "const later = () => import('@/features/home/tile')", ...button, errors: [{ messageId: 'wrongWay' }] },
    { code: "export { Tile } from '../features/home/tile'", ...button, errors: [{ messageId: 'wrongWay' }] },
  ],
});
