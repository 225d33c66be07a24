// Own code for each pixel.
var red = (float)Slider("Red", 1, 0, 2);
var blue = (float)Slider("Blue", 0.8, 0, 2);
return image.Pixels(pixel => pixel with { X = pixel.X * red, Z = pixel.Z * blue });
