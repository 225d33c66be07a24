// Tags from how a picture was exposed.
Tagger("Light", picture => Tags(picture));

IEnumerable<string> Tags(PictureFacts picture)
{
    if (picture.Fields.Iso >= 3200) yield return "high iso";
    if (picture.Fields.ExposureSeconds >= 1) yield return "long exposure";
    if (picture.Fields.Aperture <= 2) yield return "wide open";
}
