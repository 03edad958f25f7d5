- (top) Morning.
* Tea
  * * Milk
      * * * A lot
            White.
      * * * A little
      - - - (stir) Stir.
            * * * [Drink] Gone.
  * * Lemon
      Sour.
      - - (side) To the side.
  - - Tea was had.
      {stir:Stirred.}
      {side:Aside.}
* Coffee
  * * [Black] -> black
  * * [White] -> noon
  - - (black) Black it is.
* [Nothing] -> noon
- (noon) Noon{stir: stirred}.
  * [Back] -> top
  * -> evening
- (evening) {black} {noon} {top}
- - Odd.
- Even.
* [Sleep]
-
-> END
