-> shop
=== shop
Shelves.
* [Bread]
* [Milk] White.
* -> empty
- -> shop
=== empty
Sold out.
* {false} Never.
* ->
  Fell through.
- And out.
* {shop > 99} [None]
+ -> last
=== last
{last < 2: -> shop_again}
The end.
-> END
=== shop_again
+ [One more look] Looked.
-> last
