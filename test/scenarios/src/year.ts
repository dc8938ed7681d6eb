import { join } from 'node:path';
import { onlineRetail, type FactLine } from '@annals/importers';

const SAMPLE = join(import.meta.dirname, '../../data/online-retail.csv.br');

/** The facts of the real year that the project carries, UCI Online Retail, in their order. */
export async function factsOfYear(): Promise<FactLine[]> {
  return [...(await onlineRetail(SAMPLE)).facts];
}
