// Darker corners, round as a lens makes them.
About(group: "Light", description: "Darker corners, round as a lens makes them.");
var amount = Slider("Amount", 0.5);
var begin = Slider("Begins at", 0.4, help: "0 in the middle, 1 in the corners.");

var corner = (byte)Round(255 * (1 - amount));
var shade = Image.Circles(image.Width, image.Height, Colour.White, new Colour(corner, corner, corner), begin, 1.05);
return amount == 0 ? image : image.Overlay(shade, mode: BlendMode.Multiply);
