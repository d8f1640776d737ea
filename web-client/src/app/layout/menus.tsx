import { Account } from '@/app/layout/account';
import { Bell } from '@/app/layout/bell';
import { MoreMenu } from '@/app/layout/more-menu';
import type { Navigation } from '@/app/navigation';

/** The right end of the top bar: all that opens over the screen, in a file of its own so that the screen comes first. */
export default function Menus({ navigation }: { navigation: Navigation }) {
  return (
    <>
      <Bell />
      <Account />
      <MoreMenu navigation={navigation} />
    </>
  );
}
