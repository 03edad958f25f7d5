INCLUDE included/rooms.ink
INCLUDE included/words.ink
{greeting}, {shout("hello")}
-> hall
