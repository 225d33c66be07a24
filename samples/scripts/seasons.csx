// Four filters in a file, with what they share in another.
#load "lib/tones.csx"

About(group: "Moods");
var amount = Slider("Amount", 0.5);
Filter("Spring", x => Toned(x, Colour.Parse("#b7f2a0"), amount).Brightness(amount / 20));
Filter("Summer", x => Toned(x, Colour.Amber, amount).Contrast(amount / 10));
Filter("Autumn", x => Toned(x, Colour.Parse("#d2691e"), amount));
Filter("Winter", x => Toned(x, Colour.Parse("#a8d0ff"), amount).Saturate(1 - (amount / 3)));
