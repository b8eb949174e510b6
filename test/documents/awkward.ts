/** Text that breaks a Word file or shows itself as something else, if nobody looks: what a user can paste. */
export const awkward =
  '«ёлочки» „лапки“ "прямые" \'апостроф\' № 5 & <тег> ]]> п. 3 – — − \u2011 \ufffe\uffff \ud800 \u0007 \u202eобратно\u202c \u2066x\u2069 \u200b\ufeff 😀 ½ ёЁ \t конец';

/** 300 characters, as long as a name may be. */
export const longName = `Константинопольская-Заречная ${'Мария Анна Александра '.repeat(20)}`.slice(0, 299) + 'я';
