import { lombardProvince, mergerOf, parseIstatCode } from '@insedia/domain';

for (const text of ['015146', '15146', '013199', 'F205']) {
  const code = parseIstatCode(text);
  if (typeof code !== 'string') {
    console.log(text, 'refused:', code.message.en, code.repair === undefined ? '' : `→ ${code.repair}`);
    continue;
  }
  const merger = mergerOf(code);
  console.log(code, lombardProvince(code)?.name, merger ? `now ${merger.into} ${merger.intoName}` : '');
}

// prints:
// 015146 Milano
// 15146 refused: ISTAT code of 5 digits instead of 6: a spreadsheet drops the leading zeros → 015146
// 013199 Como now 013256 Uggiate con Ronago
// F205 refused: a municipality's ISTAT code has six digits, for example 015146
