-> train
=== train
Aboard.
-> first
= first
First class {train} {train.first}.
+ [Down a class] -> second
+ {first > 1} [Off] -> platform.far
= second
Second class.
+ [Up] -> train.first
+ [Off] -> platform
=== platform
= near
Near.
-> END
= far
Far.
-> near
