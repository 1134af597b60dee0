/* A user's table for the tests, with the spelling of щ to choose. */
#ifndef JAZU_TESTS_TABLE_TEXT_H
#define JAZU_TESTS_TABLE_TEXT_H

#define TABLE_HEADER           \
  "alphabet   latn-test\n"     \
  "name       Сынақ\n"    \
  "script     Latn\n"          \
  "status     de-facto\n"      \
  "direction  to\n"            \
  "source     The tests\n"     \
  "variant    one  ң as ng\n" \
  "variant    two  ия as ñ\n"

#define TABLE_LETTERS(SHCHA)                                         \
  "letters\n"                                                        \
  "  А а = A a\n  Ә ә > Ae ae\n  Б б = B b\n  В в = V v\n"   \
  "  Г г = G g\n  Ғ ғ > Gh gh\n  Д д = D d\n  Е е = E e\n"   \
  "  Ё ё > Yo yo\n  Ж ж = Zh zh\n  З з = Z z\n  И и = I i\n" \
  "  Й й = Y y\n  К к = K k\n  Қ қ = Q q\n  Л л = L l\n"     \
  "  М м = M m\n  Н н = N n\n  Ң ң = Ñ ñ\n  О о = O o\n"   \
  "  Ө ө > Oe oe\n  П п = P p\n  Р р = R r\n  С с = S s\n"   \
  "  Т т = T t\n  У у = U u\n  Ұ ұ > U u\n  Ү ү > Ue ue\n"   \
  "  Ф ф = F f\n  Х х = X x\n  Һ һ = H h\n  Ц ц = Ts ts\n"   \
  "  Ч ч = Ch ch\n  Ш ш = Sh sh\n  Щ щ > " SHCHA                     \
  "\n  Ъ ъ > ∅\n"                                                \
  "  Ы ы > Y y\n  І і > I i\n  Ь ь > ∅\n  Э э > E e\n"     \
  "  Ю ю = Yu yu\n  Я я = Ia ia\n"

#define TABLE_VARIANTS               \
  "letters : one\n  Ң ң > Ng ng\n" \
  "rules : two\n  ия > ñ\n"

#define TABLE_TEXT TABLE_HEADER TABLE_LETTERS("Sh sh") TABLE_VARIANTS "examples\n  Азия > Aziia\n"

/* Two bytes become seven. */
#define LONG_TABLE_TEXT TABLE_HEADER TABLE_LETTERS("Shchchc shchchc") TABLE_VARIANTS

/* A mistake in each line. */
#define BAD_TABLE_TEXT "alfabet latn-test\n nope\nskript Latn\n"

#endif
