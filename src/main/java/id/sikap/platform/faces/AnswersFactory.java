package id.sikap.platform.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Makes {@link Answers}, as Faces wants it. */
public class AnswersFactory extends ExceptionHandlerFactory {

    public AnswersFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Answers(getWrapped().getExceptionHandler());
    }
}
