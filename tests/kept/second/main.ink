// The Last Lesson. An unofficial fan work; see the credits in story.json.
// One road to one choice, and two roads from it.
//
//   common.ink    from the pit to the choice; close on her
//   sheathe.ink   ending "lesson"; close on her, from the knot `edge` on close on him
//   fight.ink     ending "stalemate"; close on her to the end
//
// Stage directions are tags and stand before the line they belong to. The prose needs none of them.

// Which endings this reader has seen before. A player that keeps such a record sets them at the
// start; anywhere else they stay false and every line still stands.
VAR seen_lesson = false
VAR seen_stalemate = false

INCLUDE common.ink
INCLUDE sheathe.ink
INCLUDE fight.ink

# title: The Last Lesson
-> pit
