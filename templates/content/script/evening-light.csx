// Each Slider, Switch or Choose becomes a control. What is returned is the picture.
var warmth = Slider("Warmth", 0.4);
var dusk = Slider("Dusk", 0.3);
return image.Tint(Colour.Amber, warmth / 4).Exposure(-dusk);
