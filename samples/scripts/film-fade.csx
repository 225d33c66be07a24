// Lifted blacks, pale colours and a little grain, as of a print that hung in the sun.
About(group: "Moods", description: "Lifted blacks, pale colours and a little grain.");
var fade = Slider("Fade", 0.4, help: "How far black is lifted.");
var grain = Slider("Grain", 0.3);

return image
    .Curve(value => (fade * 0.2) + (value * (1 - (fade * 0.3))))
    .Saturate(1 - (fade / 2))
    .Noise(grain * 0.06, context.Seed, grain: 2, grey: true);
