// Tags for pictures, from what is known of them.
Tagger("Shape", picture => picture.Width > 2 * picture.Height ? "panorama" : null);
Tagger("Origin", picture => new[] { picture.Format, picture.Generation is null ? "photograph" : "generated" });
