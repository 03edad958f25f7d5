# scene: top
One. # scene: one
# scene: above
Two. # scene: two a # scene: two b
{true:Three. # scene: three}
Four {~left # scene: left|right # scene: right}.
* Plain # consider: scene: on
* [Hidden part # consider: scene: inside] Out loud. # scene: out
* Both # consider: scene: both [in # consider: scene: in] out # scene: beyond
* [{true:Named|Not} # consider: scene: {2 + 3}]
- Gathered # scene: gathered <>
  and glued.
# scene: last
-> more ->
# scene: end
-> END
=== more
# scene: more
More.
->->
