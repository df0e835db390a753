import { error } from '@sveltejs/kit';

/** The fields of a form. @throws the page "could not be read" when the request holds no form, as after a broken upload. */
export const formDataOf = async (request: Request): Promise<FormData> => {
  try {
    return await request.formData();
  } catch (cause) {
    if (cause instanceof TypeError) error(400);
    throw cause;
  }
};
