// For other scripts: #load "lib/tones.csx"
Image Toned(Image picture, Colour colour, double amount) => picture.Overlay(Image.Solid(picture.Width, picture.Height, colour), mode: BlendMode.SoftLight, opacity: amount);
