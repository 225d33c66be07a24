// One filter, named after its file, with a slider.
About(group: "Moods", description: "Warmer, and a little more vivid.");
var amount = Slider("Amount", 0.4);
return image.Saturate(1 + amount / 4).Tint(Colour.Amber, amount / 8);
