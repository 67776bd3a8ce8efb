import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rpc } from '../../../window/core/core.ts';
import { useView } from '../../../window/view.tsx';
import type { Lookups } from './rows.ts';

export interface FilterNames extends Lookups {
  partnerNames: ReadonlyMap<string, string>;
  countryNames: ReadonlyMap<string, string>;
}

/** The organisations and countries of the portfolio, by name and by id or code, in the language of the window. */
export function useLookups(): FilterNames {
  const { view } = useView();
  const organisations = useQuery(rpc.organisation.list.queryOptions({ input: view }));
  const places = useQuery(rpc.place.list.queryOptions({ input: view }));
  return useMemo(() => {
    const partners = (organisations.data ?? []).filter((each) => !each.own);
    const countries = new Map<string, string>();
    for (const { country, countryName } of [...(places.data ?? []), ...(organisations.data ?? [])]) {
      if (country !== null && countryName !== null) countries.set(country, countryName);
    }
    return {
      partnerIds: new Map(partners.map((each) => [each.name, each.id])),
      partnerNames: new Map(partners.map((each) => [each.id, each.name])),
      countryCodes: new Map([...countries].map(([code, name]) => [name, code])),
      countryNames: countries,
    };
  }, [organisations.data, places.data]);
}
