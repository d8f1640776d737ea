import { forwardRef } from 'react';
import { Link, NavLink, type LinkProps, type NavLinkProps } from 'react-router';
import { inSchool, useChosenSchool } from '@/lib/school';

/** A link that stays in the school that support has chosen. Also as `component={AppLink}` of a button. */
export const AppLink = forwardRef<HTMLAnchorElement, LinkProps & { to: string }>(function AppLink(
  { to, ...rest },
  ref,
) {
  return <Link ref={ref} to={inSchool(to, useChosenSchool())} {...rest} />;
});

export const AppNavLink = forwardRef<HTMLAnchorElement, NavLinkProps & { to: string }>(function AppNavLink(
  { to, ...rest },
  ref,
) {
  return <NavLink ref={ref} to={inSchool(to, useChosenSchool())} {...rest} />;
});
