const packed =
  /^(?:audio|video)\/|^image\/(?!svg|bmp|tiff|x-)|^application\/(?:pdf|zip|gzip|zstd|x-(?:7z-compressed|bzip2?|gzip|rar-compressed|xz|zip-compressed)|vnd\.(?:rar|openxmlformats-officedocument\..+|oasis\.opendocument\..+))$/iu;

/** Kinds of files that hold compressed data already; compressing them again only costs time. */
export const isCompressed = (mediaType: string): boolean => packed.test(mediaType);
